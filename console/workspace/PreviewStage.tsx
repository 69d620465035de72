import { useEffect, useRef, useState } from "preact/hooks";
import { addStyle } from "../../ui/add-style.ts";
import css from "./preview.css?inline";

addStyle(css);

/** Of the window in which the chat is shown, in CSS pixels. */
const SIZES = { desktop: [520, 660], phone: [360, 640] } as const;
/** A page that never says that it is drawn is shown all the same. */
const PATIENCE_MS = 4_000;

/** The page with the chat. The next one is drawn behind it, so that nothing flickers while one types. */
export function Stage({
	address,
	size,
	title,
	says,
	isTried = false,
}: {
	address: string;
	size: keyof typeof SIZES;
	title: string;
	/** What the page is to show besides, said as soon as it is drawn and with each change. */
	says?: object;
	/** Whoever looks at it may also use it. */
	isTried?: boolean;
}) {
	const [drawn, setDrawn] = useState<string | null>(null);
	// The first one has nothing to stand behind.
	const shown = drawn ?? address;
	const box = useRef<HTMLDivElement>(null);
	const next = useRef<HTMLIFrameElement>(null);
	const [width, height] = SIZES[size];
	useEffect(() => fit(box.current, width, height), [width, height]);
	useEffect(() => {
		if (!says) return;
		const say = (page: Window | null) =>
			page?.postMessage(says, new URL(address).origin);
		for (const page of box.current?.querySelectorAll("iframe") ?? [])
			say(page.contentWindow);
		const heard = ({ source, data }: MessageEvent) => {
			if (data?.shopbellPreview === "drawn") say(source as Window);
		};
		addEventListener("message", heard);
		return () => removeEventListener("message", heard);
	}, [says, address]);
	useEffect(() => {
		if (address === drawn) return;
		const show = () => setDrawn(address);
		const heard = ({ source, data }: MessageEvent) => {
			const isNext = source && source === next.current?.contentWindow;
			if (isNext && data?.shopbellPreview === "drawn") show();
		};
		addEventListener("message", heard);
		const timer = setTimeout(show, PATIENCE_MS);
		return () => {
			removeEventListener("message", heard);
			clearTimeout(timer);
		};
	}, [address, drawn]);
	return (
		<div
			ref={box}
			class={`look-stage look-stage-${size}`}
			aria-busy={drawn !== address}
		>
			{[...new Set([shown, address])].map((one) => (
				<iframe
					key={one}
					ref={one === address ? next : undefined}
					class={one === shown ? "look-page" : "look-page look-page-next"}
					src={one}
					title={title}
					// It is looked at: what would be typed into it would go nowhere.
					inert={!isTried || one !== shown}
					width={width}
					height={height}
				/>
			))}
		</div>
	);
}

/** Smaller where there is less room, and never larger. */
function fit(box: HTMLElement | null, width: number, height: number) {
	if (!box) return;
	const watch = new ResizeObserver(() => {
		const scale = Math.min(1, box.clientWidth / width);
		box.style.setProperty("--scale", `${scale}`);
		box.style.blockSize = `${Math.ceil(height * scale)}px`;
	});
	watch.observe(box);
	return () => watch.disconnect();
}
