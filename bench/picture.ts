/** A picture as text: an SVG with a plot area, light on light pages and dark on dark ones. */
export interface Plot {
	width: number;
	height: number;
	/** Left edge and bottom of the plot area; it ends at `width - 16` and begins at `top`. */
	left: number;
	top: number;
	bottom: number;
}

export const COLOURS = ["a", "b", "c"] as const;

const STYLE = `
text { font: 12px system-ui, sans-serif; fill: #44505c; }
text.title { font-weight: 600; font-size: 14px; fill: #1c252d; }
.page { fill: #ffffff; } .grid { stroke: #dfe4e8; } .band { fill: #2e7d5b; opacity: .14; }
.a { fill: #1f6f50; } .b { fill: #b5652b; } .c { fill: #7b8794; } .line { stroke: #1f6f50; stroke-width: 2; }
polyline { fill: none !important; stroke-width: 2; } polyline.a { stroke: #1f6f50; } polyline.b { stroke: #b5652b; } polyline.c { stroke: #7b8794; }
@media (prefers-color-scheme: dark) {
text { fill: #b3bec8; } text.title { fill: #eef2f5; } .page { fill: #14191e; } .grid { stroke: #2c353d; }
.band { fill: #6fd3a8; } .a { fill: #5cc79a; } .b { fill: #e09a62; } .c { fill: #8a97a4; } .line { stroke: #5cc79a; }
polyline.a { stroke: #5cc79a; } polyline.b { stroke: #e09a62; } polyline.c { stroke: #8a97a4; }
}`;

export function picture(
	plot: Plot,
	title: string,
	parts: readonly string[],
): string {
	const { width, height } = plot;
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${title}">`,
		`<style>${STYLE}</style>`,
		`<rect class="page" width="${width}" height="${height}" rx="8"/>`,
		`<text class="title" x="16" y="26">${title}</text>`,
		...parts,
		"</svg>",
		"",
	].join("\n");
}

export function text(
	x: number,
	y: number,
	words: string,
	anchor: "start" | "middle" | "end" = "start",
): string {
	return `<text x="${n(x)}" y="${n(y)}" text-anchor="${anchor}">${words}</text>`;
}

export function bar(
	colour: string,
	x: number,
	y: number,
	width: number,
	height: number,
): string {
	return `<rect class="${colour}" x="${n(x)}" y="${n(y)}" width="${n(Math.max(0, width))}" height="${n(Math.max(0, height))}"/>`;
}

export function line(
	kind: "grid" | "line",
	x1: number,
	y1: number,
	x2: number,
	y2: number,
): string {
	return `<line class="${kind}" x1="${n(x1)}" y1="${n(y1)}" x2="${n(x2)}" y2="${n(y2)}"/>`;
}

export function curve(
	colour: string,
	points: readonly (readonly [x: number, y: number])[],
): string {
	const all = points.map(([x, y]) => `${n(x)},${n(y)}`).join(" ");
	return `<polyline class="${colour}" points="${all}"/>`;
}

export function dot(colour: string, x: number, y: number, r: number): string {
	return `<circle class="${colour}" cx="${n(x)}" cy="${n(y)}" r="${r}"/>`;
}

function n(value: number): string {
	return String(Number(value.toFixed(1)));
}
