// Imported before a journey, this makes its people use the keyboard alone (town.mjs, hands.mjs).
process.env.EARSHOT_HANDS = 'keyboard';
