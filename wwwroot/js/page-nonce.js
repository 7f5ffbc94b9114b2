// The nonce of the document as it was loaded: its policy holds until it is loaded anew, and enhanced navigation brings the meta element of the
// next answer, whose policy the browser never took over. So it is read once, at the start.

export const pageNonce = document.querySelector('meta[name="csp-nonce"]')?.content;
