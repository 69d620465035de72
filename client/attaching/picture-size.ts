/** As the log shows one picture, in CSS pixels: half a phone wide, and not higher than what is read around it. */
const WIDEST_PX = 240;
const HIGHEST_PX = 260;
const LEAST_PX = 72;

/** Several pictures stand two by two, as squares. */
export function isSeveral(
	files: readonly { width?: number | undefined }[],
): boolean {
	return files.filter(({ width }) => width).length > 1;
}

/** Stands before the picture is there, so that nothing moves when it comes. */
export function pictureSize({
	width = 4,
	height = 3,
}: {
	width?: number | undefined;
	height?: number | undefined;
}) {
	const widest = Math.max(
		LEAST_PX,
		Math.min(WIDEST_PX, width, (HIGHEST_PX * width) / height),
	);
	return { inlineSize: `${widest}px`, aspectRatio: `${width} / ${height}` };
}
