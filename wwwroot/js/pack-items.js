// <pack-items> around the items of a pack: they are put in order by dragging a handle, or with the arrow keys once it is picked up. What comes of
// it is said aloud and sent by the form around it, so that nothing that is typed is lost. Without scripts the buttons beside the handle do it.
class PackItems extends HTMLElement {
  #item = null;
  #before = [];
  #pointer = false;
  #moving = false;

  connectedCallback() {
    this.list = this.querySelector('ol');
    this.live = this.querySelector('[aria-live]');
    this.addEventListener('pointerdown', event => this.#grab(event));
    this.addEventListener('keydown', event => this.#press(event));
    this.addEventListener('focusout', event => this.#item && !this.#pointer && !this.#moving && event.target.matches('.drag') && this.#cancel());
  }

  #items() {
    return [...this.list.children];
  }

  #say(words, item) {
    this.live.textContent = words.replace('{0}', item.dataset.name).replace('{1}', this.#items().indexOf(item) + 1).replace('{2}', this.#items().length);
  }

  #count() {
    for (const [at, item] of this.#items().entries()) {
      item.querySelector('.number').textContent = `${at + 1}.`;
    }
  }

  #pick(handle) {
    this.#item = handle.closest('li');
    this.#before = this.#items();
    this.#item.classList.add('dragged');
    handle.setAttribute('aria-pressed', 'true');
    this.#say(this.dataset.picked, this.#item);
  }

  #put() {
    this.#item.classList.remove('dragged');
    this.classList.remove('dragging');
    this.#item.querySelector('.drag').removeAttribute('aria-pressed');
    const item = this.#item;
    this.#item = null;
    this.#pointer = false;
    return item;
  }

  /** Moves the item before another, or to the end; focus stays where it is. */
  #move(next) {
    const handle = this.#item.querySelector('.drag');
    this.#moving = true;
    this.list.insertBefore(this.#item, next);
    this.#count();
    handle.focus({ preventScroll: true });
    this.#moving = false;
  }

  #drop() {
    const item = this.#put();
    const order = this.#items().map(other => other.dataset.number);
    if (order.every((number, at) => number === this.#before[at].dataset.number)) {
      return;
    }
    this.#say(this.dataset.dropped, item);
    const form = this.closest('form');
    form.elements.namedItem('order').value = order.join(',');
    const button = document.createElement('button');
    button.name = 'do';
    button.value = `order-${this.#items().indexOf(item) + 1}`;
    button.hidden = true;
    form.append(button);
    form.requestSubmit(button);
  }

  #cancel() {
    this.#put();
    this.list.replaceChildren(...this.#before);
    this.#count();
    this.live.textContent = this.dataset.left;
  }

  #press(event) {
    const handle = event.target.closest('.drag');
    if (!handle) {
      return;
    }
    if (event.key === ' ' || event.key === 'Enter') {
      event.preventDefault();
      if (this.#item) this.#drop();
      else this.#pick(handle);
    } else if (this.#item && event.key === 'Escape') {
      event.preventDefault();
      this.#cancel();
      handle.focus();
    } else if (this.#item && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault();
      const at = this.#items().indexOf(this.#item);
      const to = event.key === 'ArrowUp' ? at - 1 : at + 1;
      if (to >= 0 && to < this.#items().length) {
        this.#move(event.key === 'ArrowUp' ? this.#items()[to] : this.#items()[to].nextSibling);
        this.#say(this.dataset.moved, this.#item);
        this.#item.scrollIntoView({ block: 'nearest' });
      }
    }
  }

  #grab(event) {
    const handle = event.target.closest('.drag');
    if (!handle || event.button !== 0 || this.#item) {
      return;
    }
    event.preventDefault();
    handle.focus({ preventScroll: true });
    this.#pointer = true;
    this.#pick(handle);
    // Folded, so that many are seen at once; the one that is held stays beneath the hand.
    const top = this.#item.getBoundingClientRect().top;
    this.classList.add('dragging');
    scrollBy(0, this.#item.getBoundingClientRect().top - top);
    const follow = move => this.#follow(move.clientY);
    const end = release => {
      removeEventListener('pointermove', follow);
      removeEventListener('pointerup', end);
      removeEventListener('pointercancel', end);
      if (this.#item) {
        if (release.type === 'pointerup') this.#drop();
        else this.#cancel();
      }
    };
    addEventListener('pointermove', follow);
    addEventListener('pointerup', end);
    addEventListener('pointercancel', end);
  }

  #follow(y) {
    if (!this.#item) {
      return;
    }
    const others = this.#items().filter(other => other !== this.#item);
    const next = others.find(other => {
      const box = other.getBoundingClientRect();
      return y < box.top + box.height / 2;
    }) ?? null;
    if (next !== this.#item.nextElementSibling) {
      this.#move(next);
      this.#say(this.dataset.moved, this.#item);
    }
    const edge = 60;
    if (y < edge) scrollBy(0, -12);
    else if (y > innerHeight - edge) scrollBy(0, 12);
  }
}

customElements.define('pack-items', PackItems);
