// <upload-form> around the upload form: drop target, size check before sending, progress and cancel while sending.
// The form works without it: the same request, the same answer.
class UploadForm extends HTMLElement {
  #request = null;

  connectedCallback() {
    this.form = this.querySelector('form');
    this.file = this.form.elements.namedItem('file');
    this.alert = this.querySelector('[role=alert]');
    this.sending = this.querySelector('.sending');
    this.button = this.form.querySelector('[type=submit]');
    const drop = this.querySelector('.drop');
    this.form.addEventListener('submit', event => this.#send(event));
    this.file.addEventListener('change', () => this.#check());
    this.sending.querySelector('button').addEventListener('click', () => this.#request?.abort());
    drop.addEventListener('dragover', event => {
      event.preventDefault();
      drop.classList.add('over');
    });
    drop.addEventListener('dragleave', event => drop.contains(event.relatedTarget) || drop.classList.remove('over'));
    drop.addEventListener('drop', event => {
      event.preventDefault();
      drop.classList.remove('over');
      if (event.dataTransfer.files.length > 0) {
        const first = new DataTransfer();
        first.items.add(event.dataTransfer.files[0]);
        this.file.files = first.files;
        this.file.dispatchEvent(new Event('change', { bubbles: true }));
      }
    });
  }

  disconnectedCallback() {
    this.#request?.abort();
  }

  /** Whether the chosen file is small enough to be sent; says so where it is not. */
  #check() {
    const fits = (this.file.files[0]?.size ?? 0) <= Number(this.dataset.maxBytes);
    if (fits) {
      this.alert.hidden = true;
    } else {
      this.#tell(this.dataset.tooLarge);
    }
    return fits;
  }

  #send(event) {
    event.preventDefault();
    if (!this.#check() || this.#request) {
      return;
    }
    const request = new XMLHttpRequest();
    this.#request = request;
    const [bar, words] = [this.sending.querySelector('progress'), this.sending.querySelector('output')];
    request.upload.addEventListener('progress', ({ loaded, total }) => {
      const percent = Math.floor((100 * loaded) / total);
      if (percent !== bar.value || !words.value) {
        bar.value = percent;
        words.value = percent < 100 ? this.dataset.sending.replace('{0}', percent) : this.dataset.received;
      }
    });
    request.addEventListener('load', () => this.#answered(request));
    request.addEventListener('error', () => this.#tell(this.dataset.broken));
    request.addEventListener('loadend', () => {
      this.#request = null;
      this.#busy(false);
    });
    request.open('POST', this.form.action);
    this.#busy(true);
    request.send(new FormData(this.form));
  }

  /** A taken file leads to its job; the page of a refused one holds the reason. */
  #answered(request) {
    if (request.status < 400 && new URL(request.responseURL).pathname !== new URL(this.form.action).pathname) {
      location.assign(request.responseURL);
      return;
    }
    const page = new DOMParser().parseFromString(request.responseText, 'text/html');
    const reason = page.querySelector('upload-form [role=alert]:not([hidden])');
    if (reason) {
      this.#tell(...document.importNode(reason, true).childNodes);
    } else {
      this.#tell(this.dataset.broken);
    }
  }

  #busy(busy) {
    this.sending.hidden = !busy;
    this.button.disabled = busy;
  }

  #tell(...content) {
    this.alert.replaceChildren(...content);
    this.alert.hidden = false;
    this.alert.focus();
  }
}

customElements.define('upload-form', UploadForm);
