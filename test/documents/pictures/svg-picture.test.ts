import { describe, expect, test } from 'vitest';
import { escapeSvg, svgText } from '#documents/pictures/svg-picture.ts';
import { renderInWorker } from '#documents/render/render-in-worker.ts';

const drawing = (text: string, family = 'Noto Sans') =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="50"><text x="10" y="35" font-family="${family}" font-size="20">${text}</text></svg>`;

/** Width and height as the PNG's header says. */
function sizeOf(png: Uint8Array): number[] {
  const view = Buffer.from(png);
  return [view.readUInt32BE(16), view.readUInt32BE(20)];
}

describe('a picture', () => {
  test('is a PNG of the width asked for, drawn in the thread beside', async () => {
    const png = await renderInWorker('picture', { svg: drawing('Hadir'), widthPx: 800 });
    expect(Buffer.from(png.subarray(0, 4))).toEqual(Buffer.from('\x89PNG', 'latin1'));
    expect(sizeOf(png)).toEqual([800, 200]);
  });

  test('holds its words whatever font it names and whatever is installed', async () => {
    const [noto, unknown, blank] = await Promise.all([
      renderInWorker('picture', { svg: drawing('Hadir'), widthPx: 400 }),
      renderInWorker('picture', { svg: drawing('Hadir', 'Never Heard Of'), widthPx: 400 }),
      renderInWorker('picture', { svg: drawing(''), widthPx: 400 }),
    ]);
    expect(unknown).toEqual(noto);
    expect(noto).not.toEqual(blank);
  });

  test('takes any text once it is escaped, and says which drawing cannot be read', async () => {
    const typed = '<b> & "kutip" \u0000\u001B \uD800 \uFFFE 😀';
    expect(escapeSvg(typed)).toBe('&lt;b&gt; &amp; &quot;kutip&quot; \uFFFD\uFFFD \uFFFD \uFFFD 😀');
    const png = await renderInWorker('picture', { svg: drawing(escapeSvg(typed)), widthPx: 300 });
    expect(sizeOf(png)).toEqual([300, 75]);
    await expect(renderInWorker('picture', { svg: drawing(typed), widthPx: 300 })).rejects.toThrow(
      'rendering picture failed',
    );
  });

  test('draws other scripts in fonts that have them, and only their letters', async () => {
    const placed = svgText('Uji 中文 😀', { x: 10, sizePx: 20 });
    expect(placed).toMatch(
      /^<tspan x="10" font-family="Noto Sans"[^>]*>Uji <\/tspan><tspan x="[\d.]+" font-family="UnifontExMono"/,
    );
    expect(svgText('Uji & coba', { x: 10, sizePx: 20 })).toBe('Uji &amp; coba');
    const png = await renderInWorker('picture', { svg: drawing(placed), widthPx: 300 });
    const boxes = await renderInWorker('picture', { svg: drawing('Uji \uE000\uE000 \uE000'), widthPx: 300 });
    expect(png).not.toEqual(boxes);
  });
});
