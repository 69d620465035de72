import { encode } from "uqr";

/** Around the code stays so much light, or a camera does not find it. */
const BORDER = 4;

/** A QR code as a path, and the side of its square; a module is one unit. */
export function qrPath(text: string): { side: number; path: string } {
	const { size, data } = encode(text, { ecc: "M", border: BORDER });
	return { side: size, path: data.flatMap(rowPath).join("") };
}

/** Dark modules that touch are one bar: between two there might be a line of light. */
function rowPath(row: boolean[], y: number): string[] {
	const bars: string[] = [];
	for (let x = 0; x < row.length; x++) {
		if (!row[x]) continue;
		const from = x;
		while (row[x + 1]) x++;
		const length = x + 1 - from;
		bars.push(`M${from} ${y}h${length}v1h-${length}z`);
	}
	return bars;
}
