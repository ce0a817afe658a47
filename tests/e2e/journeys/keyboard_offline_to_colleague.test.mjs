// offline_to_colleague.test.mjs, the main job of the product, by keyboard alone.
import '../by_keyboard.mjs';
import './offline_to_colleague.test.mjs';
