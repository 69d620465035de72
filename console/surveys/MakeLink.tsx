import { useState } from "preact/hooks";
import type { Refusal } from "../../protocol/refusal.ts";
import { LINKS_OF_SURVEY } from "../../protocol/survey-link.ts";
import { fill, refused } from "../words/words.ts";
import { Choice } from "../workspace/Choice.tsx";
import { Field } from "../workspace/SettingField.tsx";
import { DayField } from "./DayField.tsx";
import { dayStart } from "./day-start.ts";
import type { SurveyLinkList } from "./links.ts";
import { linksWords } from "./links-words.ts";

const EMPTY = { name: "", uses: "open" as "open" | "once", order: "", day: "" };

/** A link for a place, or for one person. */
export function MakeLink({ links }: { links: SurveyLinkList }) {
	const w = linksWords;
	const [form, setForm] = useState<typeof EMPTY | null>(null);
	const [refusal, setRefusal] = useState<Refusal | null>(null);
	const [tried, setTried] = useState(false);
	if (!form)
		return (
			<div>
				<button
					type="button"
					class="button"
					onClick={() => {
						setTried(false);
						setForm(EMPTY);
					}}
				>
					{w.make}
				</button>
			</div>
		);
	const isOnce = form.uses === "once";
	const wrong = refusal?.code === "malformed" ? refusal.field : null;
	const type = (change: Partial<typeof EMPTY>) => {
		setRefusal(null);
		setForm({ ...form, ...change });
	};
	async function make() {
		setTried(true);
		if (!form || form.name.trim() === "") return;
		const why = await links.make({
			name: form.name.trim(),
			uses: form.uses,
			order: isOnce ? form.order.trim() || null : null,
			expiresAt: dayStart(form.day, 1),
		});
		setRefusal(why);
		if (!why) setForm(null);
	}
	return (
		<form
			class="settings-form settings-card"
			onSubmit={(event) => {
				event.preventDefault();
				void make();
			}}
		>
			<Field
				label={w.name}
				hint={w.nameHint}
				fault={tried && form.name.trim() === "" ? w.nameFault : null}
				value={form.name}
				type={(name) => type({ name })}
			/>
			<Choice
				label={w.uses}
				of={w.useses}
				value={form.uses}
				choose={(uses) => type({ uses })}
			/>
			{isOnce && (
				<Field
					label={w.order}
					hint={w.orderHint}
					fault={wrong === "order" ? w.orderFault : null}
					value={form.order}
					type={(order) => type({ order })}
					input={{ spellcheck: false }}
				/>
			)}
			<DayField
				label={w.expires}
				value={form.day}
				fault={wrong === "expiresAt" ? w.expiresFault : undefined}
				type={(day) => type({ day })}
			/>
			<div class="save-line">
				<button type="submit" class="button button-main">
					{w.makeIt}
				</button>
				<button type="button" class="text-button" onClick={() => setForm(null)}>
					{w.no}
				</button>
				{refusal && !wrong && (
					<p class="fault save-fault" role="alert">
						{refusal.code === "rejected"
							? fill(w.tooMany, { most: LINKS_OF_SURVEY })
							: refused(refusal)}
					</p>
				)}
			</div>
		</form>
	);
}
