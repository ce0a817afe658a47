// bad_input.test.mjs by keyboard alone.
import '../by_keyboard.mjs';
import './bad_input.test.mjs';
