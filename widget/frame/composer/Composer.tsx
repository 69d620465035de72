import { useSignal } from "@preact/signals";
import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { isBlank } from "../../../protocol/is-blank.ts";
import { Icon } from "../../../ui/Icon.tsx";
import { send as sendIcon } from "../../../ui/icons.ts";
import { useLanguage, useModels } from "../context/context.ts";
import { filled } from "../locale/words.ts";
import { isTouch, sends } from "../panel/keys.ts";
import { AttachField } from "./AttachField.tsx";
import { useAskedFocus } from "./asked-focus.ts";
import { composerWords } from "./composer-words.ts";
import { tooLong } from "./length.ts";

/** Where the shopper writes. It is never emptied before what stood there is kept. */
export function Composer() {
	const { chat, draft, later, logPart, panel } = useModels();
	const language = useLanguage();
	const { words } = language;
	const field = useRef<HTMLTextAreaElement>(null);
	const isKeeping = useSignal(false);
	const isFull = useSignal(false);
	const text = draft.text.value;
	const label = composerWords(chat, language);
	const StartNew =
		chat.current.value?.face.value.state.kind === "closed" &&
		logPart.value?.StartNew;
	const over = tooLong(text, language);
	const { tray, TrayBox } = later.value?.sending.value ?? {};
	const canSend = (!isBlank(text) || tray?.isUsed.value) && !over;

	useAskedFocus(field);
	useGrowing(field, text);

	async function send() {
		if (!canSend || isKeeping.value) return;
		isKeeping.value = true;
		const isSaved = await (tray ?? chat).send(text);
		isKeeping.value = false;
		isFull.value = !isSaved;
		if (!isSaved) return;
		draft.sent(text);
		chat.current.value?.typing.stopped();
	}

	function typed(next: string) {
		draft.type(next);
		const typing = chat.current.value?.typing;
		if (next) typing?.typed();
		else typing?.stopped();
	}

	const trouble = over ?? (isFull.value ? words.errors.tooFast : null);
	const note = trouble ?? readsThis();
	const privacyUrl = trouble ? null : chat.welcome.value?.site.privacyUrl;

	function readsThis(): string | null {
		const shop = chat.shopName.value;
		return chat.began.value || !shop
			? null
			: filled(words.chat.readsThis, { shop });
	}

	return (
		<form
			class="composer"
			hidden={panel.isAside}
			onSubmit={(event) => {
				event.preventDefault();
				void send();
				field.current?.focus();
			}}
		>
			{TrayBox && <TrayBox />}
			<div class="composer-box">
				<AttachField />
				<textarea
					ref={field}
					rows={1}
					// Empty it runs as its placeholder does.
					dir={text ? "auto" : undefined}
					value={text}
					placeholder={label}
					aria-label={label}
					aria-invalid={over ? true : undefined}
					aria-describedby={note ? "composer-note" : undefined}
					enterkeyhint={isTouch() ? "enter" : "send"}
					onInput={(event) => typed(event.currentTarget.value)}
					onKeyDown={(event) => {
						if (!sends(event, isTouch())) return;
						event.preventDefault();
						void send();
					}}
				/>
				<button
					type="submit"
					class="send"
					aria-label={words.chat.send}
					title={words.chat.send}
					// Not `disabled`: that would throw the focus away after each message.
					aria-disabled={!canSend}
				>
					<Icon of={sendIcon} />
				</button>
			</div>
			{note && noteShown(note, trouble, over, privacyUrl, words.chat.privacy)}
			{StartNew && <StartNew />}
		</form>
	);
}

function useGrowing(field: RefObject<HTMLElement | null>, text: string): void {
	useLayoutEffect(() => {
		const { current } = field;
		// Else it grows by CSS, also when a phone is turned.
		if (!current || CSS.supports("field-sizing", "content")) return;
		// Five lines at most by CSS; from there it scrolls.
		current.style.blockSize = "auto";
		current.style.blockSize = `${current.scrollHeight}px`;
	}, [text]);
}

function noteShown(
	note: string,
	trouble: string | null,
	over: string | null,
	privacyUrl: string | null | undefined,
	privacy: string,
) {
	return (
		<p
			// Another one, so that it is read when it comes; not again with every letter that is counted.
			key={trouble ? 1 : 0}
			role={trouble ? "alert" : undefined}
			aria-relevant="additions"
			id="composer-note"
			class={over ? "composer-note over" : "composer-note"}
		>
			<span>{note}</span>
			{privacyUrl && (
				<>
					{" "}
					<a href={privacyUrl} target="_blank" rel="noopener noreferrer">
						{privacy}
					</a>
				</>
			)}
		</p>
	);
}
