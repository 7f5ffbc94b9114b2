// Saves a chart's SVG file as a PNG of twice its size and of the same name.

export async function savePng(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  const picture = await draw(await response.blob());
  const link = document.createElement('a');
  link.href = URL.createObjectURL(picture);
  link.download = `${nameOf(response) ?? 'chart'}.png`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

// The name that the server gives the file, without its extension.
function nameOf(response) {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(response.headers.get('content-disposition') ?? '')?.[1];
  return encoded && decodeURIComponent(encoded).replace(/\.svg$/, '');
}

async function draw(svg) {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = 2 * image.naturalWidth;
    canvas.height = 2 * image.naturalHeight;
    canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) =>
      canvas.toBlob(blob => blob ? resolve(blob) : reject(new Error('the canvas gave no picture')), 'image/png'));
  } finally {
    URL.revokeObjectURL(url);
  }
}
