import type { TargetedTouchEvent } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { Icon } from "../../../ui/Icon.tsx";
import { back, close, forward } from "../../../ui/icons.ts";
import type { Conversation } from "../chat/conversation.ts";
import { useLanguage, useLazyParts, useLazyWords } from "../context/context.ts";
import { filled } from "../locale/words.ts";
import { useFileLink } from "./use-file-link.ts";

/** How far one can go near, and how far two taps bring. */
const NEAREST = 5;
const NEAR = 2.5;
/** Two taps within this time are one sign. */
const TWICE_MS = 300;

/** One picture in full, and the others of the conversation before and after it. */
export function PictureView({
	first,
	conversation,
	onDone,
}: {
	first: string;
	conversation: Conversation;
	onDone(): void;
}) {
	const language = useLanguage();
	const { header, survey, files: words } = useLazyWords();
	const dialog = useRef<HTMLDialogElement>(null);
	const [shown, setShown] = useState(first);
	const pictures = conversation.log.value.entries
		.flatMap(({ kind, body }) => (kind === "message" && body?.files) || [])
		.filter(({ type }) => type !== "application/pdf");
	const at = pictures.findIndex(({ id }) => id === shown);
	const picture = pictures[at];
	// The browser gives the focus back to what was pressed.
	useEffect(() => dialog.current?.showModal(), []);
	useEffect(() => {
		// Withdrawn while it is looked at.
		if (!picture) dialog.current?.close();
	}, [picture]);

	const step = (by: number) => {
		const next = pictures[at + by];
		if (next) setShown(next.id);
	};

	function pressed(event: KeyboardEvent) {
		const isRightToLeft = language.words.language.dir === "rtl";
		if (event.key === "Escape") dialog.current?.close();
		else if (event.key === "ArrowRight") step(isRightToLeft ? -1 : 1);
		else if (event.key === "ArrowLeft") step(isRightToLeft ? 1 : -1);
		else return;
		// The panel would hide with the same key.
		event.preventDefault();
	}

	function stepButton(by: number, label: string, icon: string) {
		return (
			<button
				type="button"
				class="icon-button"
				aria-label={label}
				aria-disabled={!pictures[at + by]}
				onClick={() => step(by)}
			>
				<Icon of={icon} turns />
			</button>
		);
	}

	return (
		<dialog
			ref={dialog}
			class="picture-view"
			aria-label={picture?.alt ?? picture?.name}
			onClose={onDone}
			onKeyDown={pressed}
		>
			<div class="picture-bar">
				{pictures.length > 1 && (
					<>
						{stepButton(-1, words.previous, back)}
						<span aria-live="polite">
							{filled(survey.outOf, {
								n: `${at + 1}`,
								total: `${pictures.length}`,
							})}
						</span>
						{stepButton(1, words.next, forward)}
					</>
				)}
				<button
					type="button"
					class="icon-button"
					aria-label={header.hoursClose}
					onClick={() => dialog.current?.close()}
				>
					<Icon of={close} />
				</button>
			</div>
			{picture && (
				<Zoomed
					key={picture.id}
					id={picture.id}
					alt={picture.alt ?? picture.name}
					conversation={conversation.id}
				/>
			)}
		</dialog>
	);
}

/** Two fingers, or two taps or clicks, bring it nearer. */
function Zoomed({
	id,
	alt,
	conversation,
}: {
	id: string;
	alt: string;
	conversation: string;
}) {
	const { looks } = useLazyParts();
	const { files: words } = useLazyWords();
	const box = useRef<HTMLElement>(null);
	const [scale, setScale] = useState(1);
	const before = useRef(1);
	/** Between the fingers, at a scale of 1. */
	const apart = useRef(1);
	const tapped = useRef(Number.NEGATIVE_INFINITY);
	const own = looks.of(id);
	const [link, broken] = useFileLink(conversation, own ? null : id);
	const source = own ?? link?.url;

	useLayoutEffect(() => {
		// What was in the middle stays there.
		const { current } = box;
		if (!current) return;
		const { clientWidth, clientHeight, scrollLeft, scrollTop } = current;
		const ratio = scale / before.current;
		before.current = scale;
		current.scrollTo(
			(scrollLeft + clientWidth / 2) * ratio - clientWidth / 2,
			(scrollTop + clientHeight / 2) * ratio - clientHeight / 2,
		);
	}, [scale]);

	function pinched(event: TargetedTouchEvent<HTMLElement>, isFirst: boolean) {
		const [one, other] = event.touches;
		if (!one || !other) return;
		event.preventDefault();
		const px = Math.hypot(
			one.clientX - other.clientX,
			one.clientY - other.clientY,
		);
		if (isFirst) apart.current = px / scale;
		else setScale(Math.min(NEAREST, Math.max(1, px / apart.current)));
	}

	return (
		// biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard has the browser's own zoom.
		// biome-ignore lint/a11y/noStaticElementInteractions: as above.
		<section
			ref={box}
			class="picture-room"
			// It scrolls from left to right, whatever is read around it.
			dir="ltr"
			// biome-ignore lint/a11y/noNoninteractiveTabindex: without it the keyboard cannot scroll here.
			tabIndex={0}
			onTouchStart={(event) => pinched(event, true)}
			onTouchMove={(event) => pinched(event, false)}
			onClick={({ timeStamp }) => {
				if (timeStamp - tapped.current < TWICE_MS)
					setScale(scale > 1 ? 1 : NEAR);
				tapped.current = timeStamp;
			}}
		>
			{source ? (
				<img
					src={source}
					alt={alt}
					style={{
						inlineSize: `${scale * 100}%`,
						blockSize: `${scale * 100}%`,
					}}
					onError={broken}
				/>
			) : (
				link === null && <p>{words.gone}</p>
			)}
		</section>
	);
}
