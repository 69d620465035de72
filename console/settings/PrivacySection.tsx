import { useId } from "preact/hooks";
import { URL_CHARS } from "../../protocol/limits.ts";
import { webAddress } from "../workspace/web-address.ts";
import type { Draft } from "./draft.ts";
import { privacyWords } from "./page-words.ts";
import { SaveLine } from "./SaveLine.tsx";

/** Where the shop says what becomes of data: shoppers find the link below their first message. */
export function PrivacySection({ draft }: { draft: Draft<string> }) {
	const id = useId();
	const w = privacyWords;
	const typed = draft.value.value;
	const fault = isAddress(typed.trim()) ? null : w.wrong;
	return (
		<form
			class="settings-form"
			onSubmit={(event) => {
				event.preventDefault();
				if (!fault) return void draft.save();
				event.currentTarget.querySelector<HTMLElement>("input")?.focus();
			}}
		>
			<p class="quiet">{w.lead}</p>
			<div class="field">
				<label for={id}>{w.url}</label>
				<input
					id={id}
					type="text"
					inputMode="url"
					autoComplete="url"
					dir="ltr"
					value={typed}
					aria-invalid={fault ? true : undefined}
					aria-describedby={`${id}-said`}
					onInput={(event) => draft.type(event.currentTarget.value)}
				/>
				<p id={`${id}-said`} class={fault ? "fault" : "quiet"}>
					{fault ?? w.hint}
				</p>
			</div>
			<SaveLine draft={draft} />
		</form>
	);
}

function isAddress(typed: string): boolean {
	return typed === "" || (typed.length <= URL_CHARS && !!webAddress(typed));
}
