import { useEffect, useRef, useState } from "preact/hooks";
import {
	useLanguage,
	useLazyParts,
	useLazyWords,
	useModels,
} from "../context/context.ts";
import { copyLink } from "./copy-link.ts";

/** The link to keep: to copy, or to share where the browser can. */
export function LinkBox({ onDone }: { onDone: () => void }) {
	const { chat } = useModels();
	const { returnLink } = useLazyParts();
	const { words } = useLanguage();
	const { header, link } = useLazyWords();
	const [copied, setCopied] = useState<boolean | null>(null);
	const [mayShare, setMayShare] = useState(
		typeof navigator.share === "function",
	);
	const field = useRef<HTMLInputElement>(null);
	const closes = useRef<HTMLButtonElement>(null);
	const url = returnLink.url.value;
	useEffect(() => {
		closes.current?.focus();
		void returnLink.make();
	}, [returnLink]);

	async function copy() {
		if (field.current) setCopied(await copyLink(field.current));
	}

	async function share() {
		if (!url) return;
		try {
			await navigator.share({ title: chat.shopName.value, url });
		} catch (error) {
			// Changed their mind; anything else: it cannot be done here.
			if ((error as Error).name !== "AbortError") setMayShare(false);
		}
	}

	return (
		<section
			class="question return-link"
			aria-label={header.link}
			onKeyDown={(event) => {
				if (event.key !== "Escape") return;
				event.preventDefault();
				onDone();
			}}
		>
			<h2>{header.link}</h2>
			<p>{link.keep}</p>
			<input
				ref={field}
				type="text"
				readOnly
				dir="ltr"
				aria-label={header.link}
				value={url ?? ""}
				onFocus={(event) => event.currentTarget.select()}
			/>
			<p role="status">
				{returnLink.failed.value
					? words.errors.generic
					: copied !== null && (copied ? link.copied : link.byHand)}
			</p>
			<button
				type="button"
				class="button"
				aria-disabled={url === null}
				onClick={() => void (url !== null && copy())}
			>
				{link.copy}
			</button>
			{mayShare && (
				<button
					type="button"
					class="button button-quiet"
					aria-disabled={url === null}
					onClick={() => void share()}
				>
					{link.share}
				</button>
			)}
			<button
				ref={closes}
				type="button"
				class="button button-quiet"
				onClick={onDone}
			>
				{header.hoursClose}
			</button>
		</section>
	);
}
