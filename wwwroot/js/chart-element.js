// <dashboard-chart>: one chart of a page. The server draws it (ChartView.razor); this element lets an interactive chart take the picture's
// place, at once near the view and elsewhere when the browser rests. Without scripts, on any fault, and for kinds that stay pictures, the
// server's SVG stands.
//
//   <dashboard-chart class="chart-view" data-language="fi" data-words="{…}" data-file="trend" data-svg="/download/overview/trend.svg">
//     … head with title, view switch and save menu …
//       <li class="png"><button type="button">Kuva (PNG)</button></li>     shown once this element is defined
//     <div class="fig">
//       <div class="live" data-permanent></div>                            holds the interactive chart in its shadow root
//       <svg class="chart …">…</svg>                                       the server's picture, hidden while .live[data-on]
//     </div>
//     <div class="tab">…</div>                                             the values as a table
//     <script type="application/json">{ "kind": "control", … }</script>    the chart model
//   </dashboard-chart>
//
// data-words: { interval, points, running } in the chart's language. A changed model updates the chart, another kind or theme makes it anew.
// Blazor's enhanced navigation may change, move or remove all of this at any time. It leaves the children of .live, which is permanent, and
// its shadow root alone, but not its attributes: data-on is set again whenever it goes.

import { savePng } from './chart-png.js';
import './page-nonce.js';

const interactive = new Set(['control', 'line', 'column', 'interval', 'funnel']);

const near = new IntersectionObserver(entries => {
  for (const { target, isIntersecting } of entries) {
    if (isIntersecting) target.takeOver();
  }
}, { rootMargin: '300px' });

// Charts far from the view, taken over one at a time while the browser rests.
const far = new Set();
const whenIdle = window.requestIdleCallback ?? (work => setTimeout(work, 50));
const rest = () => {
  const [chart] = far;
  if (!chart) return;
  far.delete(chart);
  chart.takeOver().finally(() => whenIdle(rest));
};
const wait = chart => {
  near.unobserve(chart);
  near.observe(chart);
  if (far.size === 0) whenIdle(rest);
  far.add(chart);
};

const themed = new Set();
const retheme = () => themed.forEach(chart => chart.renew());
new MutationObserver(retheme).observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme', 'class'] });
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', retheme);

class DashboardChart extends HTMLElement {
  #changes = new MutationObserver(() => {
    this.#live?.stay();
    this.#read();
  });
  #sizes = new ResizeObserver(() => this.#resized());
  #json = '';
  #model = null;
  #live = null;
  #frame = null;
  #turn = 0;

  connectedCallback() {
    this.#changes.observe(this, { childList: true, characterData: true, subtree: true, attributeFilter: ['data-on'] });
    this.#sizes.observe(this);
    this.addEventListener('click', this.#click);
    this.addEventListener('change', this.#resized);
    themed.add(this);
    this.#read();
  }

  disconnectedCallback() {
    this.#changes.disconnect();
    this.#sizes.disconnect();
    this.removeEventListener('click', this.#click);
    this.removeEventListener('change', this.#resized);
    themed.delete(this);
    near.unobserve(this);
    far.delete(this);
    this.#giveBack();
    this.#json = '';
  }

  async takeOver() {
    if (this.#live || !interactive.has(this.#model?.kind)) return;
    const turn = ++this.#turn;
    try {
      const { LiveChart } = await import('./chart-live.js');
      this.#frame = this.#measure();
      if (turn !== this.#turn || !this.isConnected || !this.#frame) return;
      this.#live = new LiveChart(this.querySelector('.live'), JSON.parse(this.dataset.words ?? '{}'));
      await this.#live.show(this.#model, this.#frame);
    } catch (fault) {
      this.#fail(fault);
    }
  }

  renew() {
    if (!this.#live) return;
    this.#giveBack();
    this.takeOver();
  }

  #read() {
    const json = this.querySelector(':scope > script[type="application/json"]')?.textContent ?? '';
    if (json === this.#json) return;
    const before = this.#model?.kind;
    this.#json = json;
    try {
      this.#model = json ? JSON.parse(json) : null;
    } catch (fault) {
      this.#model = null;
      this.#fail(fault);
    }

    const frame = this.#measure();
    if (this.#live && frame && this.#model?.kind === before) {
      this.#update(frame);
    } else {
      this.#giveBack();
      wait(this);
    }
  }

  #resized = () => {
    const frame = this.#measure();
    if (!frame || (this.#live && frame.width === this.#frame?.width)) return;
    if (this.#live) {
      this.#update(frame);
    } else {
      wait(this);
    }
  };

  #update(frame) {
    this.#frame = frame;
    this.#live.show(this.#model, frame).catch(fault => this.#fail(fault));
  }

  // The room around the plot is the picture's own, so that nothing moves when the interactive chart comes; null while it is not shown.
  #measure() {
    const width = this.querySelector('.fig')?.clientWidth ?? 0;
    const narrow = width <= 560;
    const picture = this.querySelector(`.fig > .chart.${narrow ? 'narrow' : 'wide'}`);
    if (!picture || width === 0) return null;
    const style = getComputedStyle(picture);
    const [top, right, bottom, left] = ['Top', 'Right', 'Bottom', 'Left'].map(side => parseFloat(style[`padding${side}`]));
    return { top, right, bottom, left, width, narrow, height: Number(picture.getAttribute('height')) };
  }

  #giveBack() {
    this.#turn++;
    this.#live?.destroy();
    this.#live = null;
  }

  #fail(fault) {
    console.warn(`The chart ${this.dataset.file} stays a picture:`, fault);
    this.#giveBack();
  }

  #click = event => {
    if (!event.target.closest('.png button')) return;
    event.target.closest('details').open = false;
    savePng(this.dataset.svg).catch(fault => {
      console.warn('The picture could not be saved as PNG:', fault);
      location.assign(this.dataset.svg);
    });
  };
}

customElements.define('dashboard-chart', DashboardChart);
