import { GREETING_CHARS, STARTERS } from "../../../protocol/look.ts";
import { fill } from "../../words/words.ts";
import { Choice } from "../../workspace/Choice.tsx";
import { Field } from "../../workspace/SettingField.tsx";
import { type LookForm, withGreeting, withStarter } from "../look-form.ts";
import { ColourField } from "./ColourField.tsx";
import { type LookFaults, lengthOf } from "./look-faults.ts";
import { PictureField } from "./PictureField.tsx";
import { lookWords } from "./words.ts";

interface Props {
	form: LookForm;
	faults: LookFaults;
	/** Over what is typed by then: a picture comes later than it was chosen. */
	patch: (change: Partial<LookForm>) => void;
}

/** Name, colour and pictures. */
export function BrandFields({
	form,
	faults,
	patch,
	site,
}: Props & { site: string }) {
	const w = lookWords;
	return (
		<>
			<Field
				label={w.name}
				value={form.name}
				type={(name) => patch({ name })}
				hint={w.nameHint}
				fault={faults.name}
			/>
			<ColourField
				value={form.accent}
				type={(accent) => patch({ accent })}
				fault={faults.accent}
			/>
			<Choice
				label={w.theme}
				of={w.themes}
				value={form.theme}
				choose={(theme) => patch({ theme })}
			/>
			{(["launcher", "logo"] as const).map((as) => (
				<PictureField
					key={as}
					site={site}
					as={as}
					value={form[as]}
					choose={(id) => patch({ [as]: id })}
				/>
			))}
		</>
	);
}

/** Where the launcher stands. */
export function PlaceFields({ form, faults, patch }: Props) {
	const w = lookWords;
	const pixels = { class: "input slots", inputMode: "numeric", dir: "ltr" };
	return (
		<>
			<Choice
				label={w.corner}
				of={w.corners}
				value={form.position}
				choose={(position) => patch({ position })}
			/>
			<fieldset class="choices">
				<legend>{w.offset}</legend>
				<div class="checks">
					{(["side", "bottom"] as const).map((edge) => (
						<Field
							key={edge}
							label={w[edge]}
							value={form[edge]}
							type={(typed) => patch({ [edge]: typed })}
							fault={faults.offset && ""}
							input={pixels as object}
						/>
					))}
				</div>
				<p class={faults.offset ? "fault" : "quiet"}>
					{faults.offset ?? w.offsetHint}
				</p>
			</fieldset>
		</>
	);
}

/** What the empty chat says, in one language. */
export function TextFields({
	form,
	faults,
	patch,
	language,
}: Props & { language: string }) {
	const w = lookWords;
	const greeting = form.greetings[language] ?? "";
	const starters = form.starters[language] ?? [];
	return (
		<>
			<Field
				label={w.greeting}
				value={greeting}
				type={(text) => patch(withGreeting(form, language, text))}
				hint={fill(w.greetingHint, {
					left: GREETING_CHARS - lengthOf(greeting),
				})}
				fault={faults.greetings[language]}
				rows={3}
				input={{ lang: language }}
			/>
			<fieldset class="choices">
				<legend>{w.starters}</legend>
				<p class="quiet">{w.startersHint}</p>
				{Array.from({ length: STARTERS }, (_, at) => (
					<Field
						key={at}
						label={fill(w.starter, { at: at + 1 })}
						value={starters[at] ?? ""}
						type={(text) => patch(withStarter(form, language, at, text))}
						fault={faults.starters[language]?.[at]}
						input={{ lang: language }}
					/>
				))}
			</fieldset>
		</>
	);
}

/** Where the chat stays closed, and who is seen. */
export function RestFields({ form, faults, patch }: Props) {
	const w = lookWords;
	return (
		<>
			<Field
				label={w.closed}
				value={form.closedOn}
				type={(closedOn) => patch({ closedOn })}
				hint={w.closedHint}
				fault={faults.closedOn}
				rows={3}
				input={{ dir: "ltr", spellcheck: false }}
			/>
			<label class="check">
				<input
					type="checkbox"
					checked={form.staffPictures}
					onChange={(event) =>
						patch({ staffPictures: event.currentTarget.checked })
					}
				/>
				<span>{w.staffPictures}</span>
			</label>
		</>
	);
}
