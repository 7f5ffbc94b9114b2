// The colours of the current theme, read where the chart stands.

import { pageNonce } from './page-nonce.js';

const tokens = ['ink', 'ink-2', 'ink-3', 'line', 'line-2', 'surface', 'better', 'better-text', 'worse', 'worse-text', 'same', 'band'];

export function look(element) {
  const style = getComputedStyle(element);
  const colours = Object.fromEntries(tokens.map(token => [token, style.getPropertyValue(`--${token}`).trim()]));
  return { ...colours, font: style.fontFamily, nonce: pageNonce };
}
