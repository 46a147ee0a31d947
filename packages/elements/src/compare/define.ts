import { defineElement } from '../define-element.js';
import { DeedCompare } from './deed-compare.js';

defineElement('deed-compare', DeedCompare);

export { DeedCompare };
