import "../../ui/picture-view.css";
import "./picture-view.css";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { SentFile } from "../../protocol/attachment.ts";
import type { Conversation } from "../conversation/conversation.ts";
import { downloadFile } from "../workspace/download-file.ts";
import { useModel } from "../workspace/use-workspace.ts";
import { filesModel } from "./files-model.ts";
import { NEAREST, PictureBar, STEP } from "./PictureBar.tsx";
import { readFile } from "./read-file.ts";
import { useFileLink } from "./use-file-link.ts";
import { attachWords as w } from "./words.ts";

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
	const dialog = useRef<HTMLDialogElement>(null);
	const [shown, setShown] = useState(first);
	const [scale, setScale] = useState(1);
	const pictures = picturesOf(conversation);
	const at = pictures.findIndex(({ id }) => id === shown);
	const picture = pictures[at];
	// The browser gives the focus back to what was pressed.
	useEffect(() => dialog.current?.showModal(), []);
	useEffect(() => {
		// Withdrawn while it is looked at.
		if (!picture) dialog.current?.close();
	}, [picture]);
	useEffect(() => setScale(1), [shown]);

	const step = (by: number) => {
		const next = pictures[at + by];
		if (next) setShown(next.id);
	};
	const zoom = (by: number) =>
		setScale((now) => Math.min(NEAREST, Math.max(1, now * by)));

	function pressed(event: KeyboardEvent) {
		const { key, ctrlKey, metaKey, altKey } = event;
		if (ctrlKey || metaKey || altKey) return;
		// Near by, the arrows move the picture itself.
		if (key === "ArrowRight" && scale === 1) step(1);
		else if (key === "ArrowLeft" && scale === 1) step(-1);
		else if (key === "+" || key === "=") zoom(STEP);
		else if (key === "-") zoom(1 / STEP);
		else if (key === "0") setScale(1);
		else return;
		event.preventDefault();
	}

	return (
		<dialog
			ref={dialog}
			class="picture-view"
			aria-label={picture?.alt ?? picture?.name}
			onClose={onDone}
			onKeyDown={pressed}
		>
			<PictureBar
				at={at}
				count={pictures.length}
				scale={scale}
				step={step}
				zoom={zoom}
				close={() => dialog.current?.close()}
			>
				{picture && <SaveButton file={picture} conversation={conversation} />}
			</PictureBar>
			{picture && (
				<Zoomed
					key={picture.id}
					file={picture}
					scale={scale}
					conversation={conversation.id}
				/>
			)}
			{picture?.alt && <p class="picture-alt">{picture.alt}</p>}
		</dialog>
	);
}

function picturesOf({ log }: Conversation): SentFile[] {
	return log.value.entries
		.flatMap(
			({ kind, body }) =>
				((kind === "message" || kind === "note") && body?.files) || [],
		)
		.filter(({ type }) => type !== "application/pdf");
}

function SaveButton({
	file,
	conversation,
}: {
	file: SentFile;
	conversation: Conversation;
}) {
	const { links } = useModel(filesModel);
	const [failed, setFailed] = useState(false);

	async function save() {
		const read = await readFile(links, conversation.id, file.id);
		setFailed(!read);
		if (read) downloadFile(file.name, read);
	}

	return (
		<>
			{failed && <span role="alert">{w.notSaved}</span>}
			<button
				type="button"
				class="icon-button bar-text"
				onClick={() => void save()}
			>
				{w.view.save}
			</button>
		</>
	);
}

/** What was in the middle stays there when it comes nearer. */
function Zoomed({
	file,
	scale,
	conversation,
}: {
	file: SentFile;
	scale: number;
	conversation: string;
}) {
	const { looks } = useModel(filesModel);
	const box = useRef<HTMLElement>(null);
	const before = useRef(1);
	const own = looks.of(file.id);
	const [link, broken] = useFileLink(conversation, own ? null : file.id);
	const source = own ?? link?.url;

	useLayoutEffect(() => {
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

	return (
		<section
			ref={box}
			class="picture-room"
			// It scrolls from left to right, whatever is read around it.
			dir="ltr"
			// biome-ignore lint/a11y/noNoninteractiveTabindex: without it the keyboard cannot scroll here.
			tabIndex={0}
		>
			{source ? (
				<img
					src={source}
					alt={file.alt ?? file.name}
					style={{
						inlineSize: `${scale * 100}%`,
						blockSize: `${scale * 100}%`,
					}}
					onError={broken}
				/>
			) : (
				link === null && <p>{w.gone}</p>
			)}
		</section>
	);
}
