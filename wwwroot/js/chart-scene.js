// A plot for ApexCharts to draw: lines, areas, marks and labels at exactly the model's values and ticks, in the room the server's picture has
// around it. Across and up are plain numbers; the library's own axes, legends and tooltips stay off.

import { widthOf } from './chart-text.js';

const shapes = {
  better: { shape: 'diamond', colour: 'better', size: 7 },
  worse: { shape: 'square', colour: 'worse', size: 5 },
  special: { shape: 'triangle', colour: 'ink', size: 6 },
  none: { shape: 'circle', colour: 'same', size: 3 },
};

// What ApexCharts 4.7 adds to grid.padding by itself.
const added = { top: 30, right: 0, bottom: 15, left: 10 };

export class Scene {
  points = [];
  #look;
  #frame;
  #x;
  #y;
  #series = [];
  #discrete = [];
  #across = [];
  #up = [];
  #names = [];

  // x and y are { min, max }; frame is the room around the plot with the whole height, in pixels.
  constructor(look, frame, x, y) {
    this.#look = look;
    this.#frame = frame;
    this.#x = x;
    this.#y = y;
  }

  get height() {
    return this.#frame.height - this.#frame.top - this.#frame.bottom;
  }

  line(data, { colour = 'same', width = 1.5, dash = 0 } = {}) {
    this.#series.push({ type: 'line', data, colour, width, dash, size: 0 });
  }

  area(data, colour = 'band') {
    this.#series.push({ type: 'rangeArea', data, colour, width: 0, dash: 0, size: 0 });
  }

  // Marks are { x, y, signal, hollow }: a shape for each signal, a ring for what is not finished.
  marks(marks) {
    if (marks.length === 0) return;
    const seriesIndex = this.#series.length;
    this.#series.push({ type: 'line', data: marks.map(({ x, y }) => ({ x, y })), colour: 'same', width: 0, dash: 0, size: shapes.none.size });
    marks.forEach(({ signal = 'none', hollow, fill }, dataPointIndex) => {
      if (signal === 'none' && !hollow && !fill) return;
      const { shape, colour, size } = shapes[hollow ? 'none' : signal];
      this.#discrete.push({
        seriesIndex,
        dataPointIndex,
        shape,
        size: hollow || fill ? 4 : size,
        fillColor: this.#look[hollow ? 'surface' : fill ?? colour],
        strokeColor: this.#look[hollow ? 'same' : 'surface'],
      });
    });
  }

  // A label left of (or, at the right, beyond) the plot, with or without a grid line.
  beside(y, text, { right = false, colour, strong, line, dx, dy = 0, anchor } = {}) {
    this.#up.push({
      y: this.#inside(y),
      borderColor: line ? this.#look[line] : 'transparent',
      strokeDashArray: 0,
      label: { ...this.#label(text, colour, strong), position: right ? 'right' : 'left', textAnchor: anchor ?? (right ? 'start' : 'end'), offsetX: dx ?? (right ? 8 : -8), offsetY: 5 + dy },
    });
  }

  // A label under the plot, with or without a grid line.
  below(x, text, { anchor = 'middle', dy = 0, line } = {}) {
    this.#across.push({
      x,
      borderColor: line ? this.#look[line] : 'transparent',
      strokeDashArray: 0,
      label: { ...this.#label(text), position: 'bottom', orientation: 'horizontal', textAnchor: anchor, offsetY: 20 + dy },
    });
  }

  above(x, text, { dy = 0, dx = 0, anchor = 'middle', boxed = false } = {}) {
    this.#across.push({
      x,
      borderColor: 'transparent',
      label: {
        ...this.#label(text, boxed && 'ink', boxed, boxed),
        position: 'top', orientation: 'horizontal', textAnchor: anchor, offsetX: dx, offsetY: dy,
      },
    });
  }

  // Names { x, y, text, colour, strong } beside marks, and { level, y, text } along a line, each where it touches neither another name nor a
  // mark; a mark's name is left out where there is no such place.
  names(names, marks, curves = []) {
    const [wide, high] = [this.#frame.width - this.#frame.left - this.#frame.right, this.height];
    const at = ({ x, y }) => ({ left: (x - this.#x.min) / (this.#x.max - this.#x.min) * wide, top: this.#top(y) });
    const lines = curves.map(curve => curve.map(point => known(point.y) ? at(point) : null));
    const taken = marks.map(at).map(({ left, top }) => ({ left: left - 6, right: left + 6, top: top - 6, bottom: top + 6 }));
    for (const name of names) {
      const width = widthOf(name.text, name.strong);
      const places = (name.level ? levels(this.#x) : sides.map(side => [name.x, ...side])).map(([x, dx, dy, anchor]) => {
        const { left, top } = at({ x, y: name.y });
        const from = left + dx - ({ middle: width / 2, end: width }[anchor] ?? 0);
        return { x, dx, dy, anchor, box: { left: from, right: from + width, top: top + dy - 11, bottom: top + dy + 3 } };
      });
      const free = places.filter(({ box }) =>
        box.left >= 0 && box.right <= wide && box.top >= 0 && box.bottom <= high && !taken.some(other => touch(box, other)));
      const place = free.find(({ box }) => !lines.some(line => crosses(box, line))) ?? free[0] ?? (name.level ? places[0] : null);
      if (!place) continue;
      taken.push(place.box);
      this.#names.push({
        x: place.x,
        y: name.y,
        marker: { size: 0 },
        label: { ...this.#label(name.text, name.colour, name.strong), textAnchor: place.anchor, offsetX: place.dx, offsetY: place.dy + 3, borderWidth: 0 },
      });
    }
  }

  // Labels { y, text, colour, strong } at the right end of lines, moved apart where they would touch.
  ends(labels) {
    const gap = 18;
    const placed = labels.map(label => ({ ...label, top: this.#top(label.y) })).sort((a, b) => a.top - b.top);
    for (let i = 1; i < placed.length; i++) placed[i].top = Math.max(placed[i].top, placed[i - 1].top + gap);
    for (let i = placed.length - 1, floor = this.height; i >= 0 && placed[i].top > floor; i--, floor -= gap) placed[i].top = floor;
    for (const { top, ...label } of placed) this.beside(label.y, label.text, { ...label, right: true, dy: top - this.#top(label.y) });
  }

  // A place one can point at or move to; along says which way the pointer searches.
  point(x, y, label, lines, { along = '', href } = {}) {
    this.points.push({
      x: (x - this.#x.min) / (this.#x.max - this.#x.min),
      y: this.#top(y) / this.height,
      label,
      lines: lines.filter(Boolean),
      along,
      href,
    });
  }

  // So many pixels up, in the values of the axis.
  pixels(count) {
    return count * (this.#y.max - this.#y.min) / this.height;
  }

  // ApexCharts leaves out what rounding puts a hair above the plot.
  #inside(y) {
    const hair = (this.#y.max - this.#y.min) * 1e-9;
    return Math.max(this.#y.min + hair, Math.min(this.#y.max - hair, y));
  }

  holds(value) {
    return value >= this.#y.min && value <= this.#y.max;
  }

  options() {
    const every = key => this.#series.map(series => series[key]);
    const { top, right, bottom, left, height } = this.#frame;
    return {
      chart: { ...this.#chart(), type: this.#series.some(({ type }) => type === 'rangeArea') ? 'rangeArea' : 'line', height },
      series: this.#series.map(({ type, data, colour }, i) => ({ name: `${i}`, type, data, color: this.#look[colour] })),
      stroke: { width: every('width'), dashArray: every('dash'), curve: 'straight' },
      fill: { type: 'solid', opacity: this.#series.map(() => 1) },
      markers: { size: every('size'), strokeWidth: 1, strokeColors: this.#look.surface, hover: { sizeOffset: 0 }, discrete: this.#discrete },
      grid: { show: false, padding: { top: top - added.top, right: right - added.right, bottom: bottom - added.bottom, left: left - added.left } },
      xaxis: { type: 'numeric', ...this.#x, ...bare },
      yaxis: { ...this.#y, ...bare },
      annotations: { xaxis: this.#across, yaxis: this.#up, points: this.#names },
      ...quiet,
    };
  }

  #top(y) {
    return (1 - Math.max(0, Math.min(1, (y - this.#y.min) / (this.#y.max - this.#y.min)))) * this.height;
  }

  #chart() {
    return {
      width: '100%',
      fontFamily: this.#look.font,
      background: 'transparent',
      parentHeightOffset: 0,
      nonce: this.#look.nonce,
      animations: { enabled: false },
      toolbar: { show: false },
      zoom: { enabled: false },
      selection: { enabled: false },
    };
  }

  // A text on the plot itself, its middle at a place.
  words(x, y, text, { colour, strong, dy = 0 } = {}) {
    this.#names.push({ x, y, marker: { size: 0 }, label: { ...this.#label(text, colour, strong), textAnchor: 'middle', offsetY: dy, borderWidth: 0 } });
  }

  #label(text, colour, strong, boxed) {
    return {
      text,
      borderColor: boxed ? this.#look['ink-2'] : 'transparent',
      borderRadius: 3,
      style: {
        background: boxed ? this.#look.surface : 'transparent',
        color: this.#look[colour || 'ink-3'],
        fontSize: boxed ? '12px' : '13px',
        fontWeight: strong ? 600 : 400,
        padding: boxed ? { left: 6, right: 6, top: 2, bottom: 3 } : { left: 0, right: 0, top: 0, bottom: 0 },
      },
    };
  }
}

const sides = [[0, -11, 'middle'], [0, 20, 'middle'], [-6, -11, 'start'], [6, -11, 'end'], [-6, 20, 'start'], [6, 20, 'end'], [11, 4, 'start'], [-11, 4, 'end']];

// On the line and under it, from its right end to the middle, and then a little farther from it.
const levels = ({ min, max }) => [
  ...[0, 1, 2, 3, 4, 5].flatMap(step => [-5, 15].map(dy => [max - step / 10 * (max - min), 0, dy, 'end'])),
  ...[1, 2].flatMap(step => [[max, 0, -6 - 8 * step, 'end'], [max, 0, 16 + 8 * step, 'end']]),
];

const known = value => typeof value === 'number' && Number.isFinite(value);

// Whether a curve of straight pieces, left to right, runs through a box.
const crosses = (box, line) => line.some((to, i) => {
  const from = line[i - 1];
  if (!from || !to || to.left <= from.left) return false;
  const [left, right] = [Math.max(from.left, box.left), Math.min(to.left, box.right)];
  if (left > right) return false;
  const at = x => from.top + (to.top - from.top) * (x - from.left) / (to.left - from.left);
  return Math.min(at(left), at(right)) < box.bottom + 2 && Math.max(at(left), at(right)) > box.top - 2;
});

const touch = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const bare = { labels: { show: false }, axisBorder: { show: false }, axisTicks: { show: false }, crosshairs: { show: false }, tooltip: { enabled: false } };

const quiet = {
  legend: { show: false },
  tooltip: { enabled: false },
  dataLabels: { enabled: false },
  states: { hover: { filter: { type: 'none' } }, active: { filter: { type: 'none' } } },
};
