import { useState } from "preact/hooks";
import type { SiteSettings } from "../../../protocol/site.ts";
import { fill } from "../../words/words.ts";
import type { Draft } from "../../workspace/draft.ts";
import { SaveLine } from "../../workspace/SaveLine.tsx";
import type { MemberForm } from "../member-drafts.ts";
import { slotsFit, WorkFields } from "./WorkFields.tsx";
import { membersWords } from "./words.ts";

/** What a person of the shop gets. */
export function MemberFields({
	draft,
	name,
	settings,
}: {
	draft: Draft<MemberForm>;
	name: string;
	settings: SiteSettings;
}) {
	const [tried, setTried] = useState(false);
	const form = draft.value.value;
	const isGood = slotsFit(form.slots);
	const w = membersWords;
	return (
		<form
			class="settings-form"
			noValidate
			onSubmit={(event) => {
				event.preventDefault();
				setTried(!isGood);
				if (isGood) void draft.save();
				else event.currentTarget.querySelector<HTMLElement>(".slots")?.focus();
			}}
		>
			<WorkFields
				form={form}
				settings={settings}
				isTried={tried}
				onChange={draft.type}
			/>
			<SaveLine
				draft={draft}
				names={{
					save: fill(w.saveOf, { name }),
					discard: fill(w.discardOf, { name }),
				}}
			/>
		</form>
	);
}
