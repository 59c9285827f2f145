// @ts-check
/**
 * A QR code as a drawing: black on white in every theme, with the quiet zone that cameras need.
 */

/** Squares of empty room around the code. */
const QUIET_ZONE = 4;

/**
 * @param {{ size: number, rows: string[] }} code
 * @param {string} label
 * @returns {string} SVG text.
 */
export function qrDrawing({ size, rows }, label) {
  const side = size + 2 * QUIET_ZONE;
  const squares = rows.flatMap((row, y) =>
    [...row].flatMap((square, x) => (square === "1" ? [`M${x + QUIET_ZONE} ${y + QUIET_ZONE}h1v1h-1z`] : [])),
  );
  const title = label.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
  return `<svg viewBox="0 0 ${side} ${side}" role="img" aria-label="${title}" shape-rendering="crispEdges">
    <rect width="${side}" height="${side}" fill="#ffffff"/><path d="${squares.join("")}" fill="#000000"/></svg>`;
}
