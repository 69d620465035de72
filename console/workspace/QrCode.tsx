import { useMemo } from "preact/hooks";
import { qrPath } from "./qr-path.ts";

/** Dark on light in every theme, as cameras want it. */
export function QrCode({ text, label }: { text: string; label: string }) {
	const { side, path } = useMemo(() => qrPath(text), [text]);
	return (
		<svg
			class="qr"
			viewBox={`0 0 ${side} ${side}`}
			role="img"
			aria-label={label}
			shape-rendering="crispEdges"
		>
			<rect width={side} height={side} fill="#fff" />
			<path d={path} fill="#000" />
		</svg>
	);
}
