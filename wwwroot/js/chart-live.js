// An interactive chart in place of the server's picture: ApexCharts draws it, pointer and arrow keys move through its points, and what is
// under the mark stands in a tooltip and is spoken. It lives in a shadow root, so that neither styles nor enhanced navigation reach it.

import ApexCharts from '../lib/apexcharts/apexcharts.esm.js';
import { describe } from './chart-kinds.js';
import { look } from './chart-look.js';

export class LiveChart {
  #host;
  #words;
  #chart = null;
  #points = [];
  #at = -1;

  constructor(host, words) {
    this.#host = host;
    this.#words = words;
    const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
    root.innerHTML = '<link rel="stylesheet"><div class="plot"></div><div class="mark" hidden></div><div class="tip" hidden></div><div class="say" role="status"></div>';
    root.querySelector('link').href = new URL('../css/chart-live.css', import.meta.url);
  }

  // frame: the room around the plot, as the server's picture has it.
  async show(model, frame) {
    const { options, points } = describe(model, look(this.#host), this.#words, frame);
    options.chart.events = { mounted: () => this.#arrange(), updated: () => this.#arrange() };
    this.#points = points;
    this.#at = -1;
    this.#leave();
    if (this.#chart) {
      await this.#chart.updateOptions(options, true, false, false);
    } else {
      const plot = this.#part('plot');
      this.#chart = new ApexCharts(plot, options);
      this.stay();
      await this.#chart.render();
      this.#listen(plot);
    }

    this.#name(model);
  }

  // Keeps the server's picture hidden.
  stay() {
    if (!('on' in this.#host.dataset)) this.#host.dataset.on = '';
  }

  destroy() {
    delete this.#host.dataset.on;
    this.#chart?.destroy();
    this.#chart = null;
    this.#host.shadowRoot.replaceChildren();
  }

  // The plot is one stop of the tab key: an application that reads its points, beside a table that has them all.
  #name(model) {
    const plot = this.#part('plot');
    plot.tabIndex = 0;
    plot.setAttribute('role', 'application');
    plot.setAttribute('aria-label', `${model.title}. ${model.sentence}`);
    plot.setAttribute('aria-roledescription', this.#words.points ?? '');
    plot.firstElementChild?.setAttribute('aria-hidden', 'true');
  }

  // Grid lines belong behind what they measure; the library draws annotations in front.
  #arrange() {
    for (const lines of this.#host.shadowRoot.querySelectorAll('.apexcharts-yaxis-annotations, .apexcharts-xaxis-annotations')) {
      lines.parentNode.prepend(lines);
    }
  }

  #listen(plot) {
    plot.addEventListener('keydown', event => {
      const to = { ArrowLeft: this.#at - 1, ArrowUp: this.#at - 1, ArrowRight: this.#at + 1, ArrowDown: this.#at + 1, Home: 0, End: this.#points.length - 1 }[event.key];
      if (to !== undefined && this.#points.length > 0) {
        event.preventDefault();
        this.#enter(Math.max(0, Math.min(this.#points.length - 1, this.#at < 0 && event.key !== 'Home' ? this.#points.length - 1 : to)), true);
      } else if (event.key === 'Enter' && this.#points[this.#at]?.href) {
        follow(this.#points[this.#at].href);
      } else if (event.key === 'Escape') {
        this.#leave();
      }
    });
    plot.addEventListener('pointermove', event => this.#enter(this.#nearest(event), false));
    plot.addEventListener('pointerleave', () => this.#leave());
    plot.addEventListener('blur', () => this.#leave());
    plot.addEventListener('click', event => {
      const point = this.#points[this.#nearest(event)];
      if (point?.href) follow(point.href);
    });
  }

  #enter(index, spoken) {
    const point = this.#points[index];
    if (!point) {
      this.#leave();
      return;
    }

    this.#at = index;
    const { left, top } = this.#place(point);
    const [mark, tip] = [this.#part('mark'), this.#part('tip')];
    mark.hidden = tip.hidden = false;
    move(mark, left, top);
    tip.replaceChildren(...[point.label, ...point.lines].map((text, i) => line(text, i === 0 ? 'b' : 'span')));
    const width = this.#host.clientWidth;
    move(tip, Math.max(0, Math.min(width - tip.offsetWidth, left - tip.offsetWidth / 2)), top < tip.offsetHeight + 16 ? top + 14 : top - tip.offsetHeight - 14);
    this.#part('plot').classList.toggle('leads', Boolean(point.href));
    if (spoken) this.#part('say').textContent = [point.label, ...point.lines].join(', ');
  }

  #leave() {
    this.#part('mark').hidden = this.#part('tip').hidden = true;
  }

  #nearest(event) {
    const box = this.#host.getBoundingClientRect();
    const [x, y] = [event.clientX - box.left, event.clientY - box.top];
    const distances = this.#points.map(point => {
      const { left, top } = this.#place(point);
      return point.along === 'x' ? Math.abs(left - x) + Math.abs(top - y) / 1000
        : point.along === 'y' ? Math.abs(top - y)
        : Math.hypot(left - x, top - y);
    });
    const nearest = distances.indexOf(Math.min(...distances));
    return this.#points[nearest]?.along || distances[nearest] < 40 ? nearest : -1;
  }

  // Points carry fractions of the plot: 0,0 is its upper left corner.
  #place({ x, y }) {
    const { gridWidth, gridHeight, translateX, translateY } = this.#chart.w.globals;
    return { left: translateX + x * gridWidth, top: translateY + y * gridHeight };
  }

  #part(name) {
    return this.#host.shadowRoot.querySelector(`.${name}`);
  }
}

function line(text, tag) {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}

function move(element, left, top) {
  element.style.translate = `${Math.round(left)}px ${Math.round(top)}px`;
}

function follow(href) {
  const link = document.createElement('a');
  link.href = href;
  document.body.append(link);
  link.click();
  link.remove();
}
