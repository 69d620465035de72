import { URL_CHARS } from "../../protocol/limits.ts";
import type { Draft } from "../workspace/draft.ts";
import { webAddress } from "../workspace/web-address.ts";
import { OneFieldForm } from "./OneFieldForm.tsx";
import { privacyWords } from "./page-words.ts";

/** Where the shop says what becomes of data: shoppers find the link below their first message. */
export function PrivacySection({ draft }: { draft: Draft<string> }) {
	const w = privacyWords;
	return (
		<OneFieldForm
			draft={draft}
			lead={w.lead}
			label={w.url}
			hint={w.hint}
			fault={isAddress(draft.value.value.trim()) ? null : w.wrong}
			input={{
				type: "text",
				inputMode: "url",
				autoComplete: "url",
				dir: "ltr",
			}}
		/>
	);
}

function isAddress(typed: string): boolean {
	return typed === "" || (typed.length <= URL_CHARS && !!webAddress(typed));
}
