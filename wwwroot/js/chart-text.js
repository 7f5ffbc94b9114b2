// Numbers and words of a chart in its language: decimal comma where it belongs, no-break spaces, true minus, en dash in ranges.

const scales = { percent: 100 };
const locales = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' };

// Writes the values of an axis with as many decimals as its ticks need, or as many as asked.
export function numbers(model, axis, decimals = Math.max(0, ...axis.ticks.map(tick => decimalsOf(tick * (scales[axis.format] ?? 1))))) {
  const format = new Intl.NumberFormat(locales[model.language], { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
  return value => spaced(format, value * (scales[axis.format] ?? 1));
}

export function intervalText(model, axis, words, low, high) {
  if (typeof low !== 'number' || typeof high !== 'number') return '';
  const number = numbers(model, axis, 1);
  return `${words.interval} ${number(low)}${low < 0 || high < 0 ? '…' : '–'}${number(high)}`;
}

export const countText = (model, n) => typeof n === 'number' ? `n = ${spaced(new Intl.NumberFormat(locales[model.language]), n)}` : '';

// About how wide a text gets, before it is drawn.
export function widthOf(text, strong = false) {
  pen.font = `${strong ? 600 : 400} 13px ${getComputedStyle(document.body).fontFamily}`;
  return pen.measureText(text).width;
}

export function cut(text, width) {
  if (widthOf(text) <= width) return text;
  let kept = text.length;
  while (kept > 1 && widthOf(`${text.slice(0, kept)}…`) > width) kept--;
  return `${text.slice(0, kept).trimEnd()}…`;
}

const pen = document.createElement('canvas').getContext('2d');

const spaced = (format, value) => format.formatToParts(value)
  .map(({ type, value: part }) => type === 'group' ? '\u00a0' : type === 'minusSign' ? '−' : part).join('');

function decimalsOf(value) {
  let decimals = 0;
  while (decimals < 3 && Math.abs(Number(value.toFixed(decimals)) - value) > 1e-6) decimals++;
  return decimals;
}
