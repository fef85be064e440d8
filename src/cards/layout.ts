/** Where things stand on a card, and its ground: paper, a line of the site's colour, the mark. */

export const size = { width: 1200, height: 630 };
export const margin = 72;
export const picturePlace = { left: 744, top: 88, width: 384, height: 454 };
export const largestTitle = 76;
export const smallestTitle = 44;

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A picture lies in the middle of its place. */
export function findPlace({ width, height }: Size): { left: number; top: number } {
  return {
    left: picturePlace.left + Math.round((picturePlace.width - width) / 2),
    top: picturePlace.top + Math.round((picturePlace.height - height) / 2),
  };
}

/** The ground as SVG; with a plate under a figure. */
export function toGround(picture: Size | undefined): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}"><rect width="100%" height="100%" fill="#fcfdfd"/><rect width="100%" height="14" fill="#0a6b70"/>${picture === undefined ? "" : toPlate(picture)}${ring(margin, 72, 1.4)}</svg>`;
}

function toPlate(picture: Size): string {
  const { left, top } = findPlace(picture);
  const [width, height] = [picture.width + 32, picture.height + 32];
  return `<rect x="${left - 16}" y="${top - 16}" width="${width}" height="${height}" rx="16" fill="#fff" stroke="#d9e3e4" stroke-width="2"/>`;
}

/** The mark alone, large and faint, for the site's own card. */
export function toMark(): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}" opacity="0.13">${ring(740, 250, 15)}</svg>`;
}

function ring(x: number, y: number, scale: number): string {
  return `<g transform="translate(${x} ${y}) scale(${scale})"><path fill="none" stroke="#0a6b70" stroke-width="3.6" stroke-linecap="round" d="M20.8 4.9A12 12 0 1 0 27.1 11.3"/><circle cx="25.2" cy="6.4" r="2.3" fill="#0a6b70"/></g>`;
}
