import { Field } from "./Field.tsx";
import {
	type FirstRunFaults,
	type FirstRunField,
	type FirstRunForm,
	originKept,
} from "./first-run-form.ts";
import { firstRunWords } from "./words.ts";

const w = firstRunWords;
const YOU = [
	["name", w.name, w.nameHint, "text", "name"],
	["email", w.email, w.emailHint, "email", "email"],
] as const;
const SHOP = [
	["siteName", w.siteName, "", "text", "organization"],
	["origin", w.origin, w.originHint, "url", "url"],
] as const;

export function FirstRunFields({
	form,
	faults,
	type,
}: {
	form: FirstRunForm;
	faults: FirstRunFaults;
	type(field: FirstRunField, value: string): void;
}) {
	const one = ([name, label, hint, keyboard, autoComplete]:
		| (typeof YOU)[number]
		| (typeof SHOP)[number]) => (
		<Field
			key={name}
			name={name}
			label={label}
			hint={(name === "origin" && originKept(form.origin)) || hint}
			keyboard={keyboard}
			autoComplete={autoComplete}
			value={form[name]}
			fault={faults[name]}
			onInput={(value) => type(name, value)}
		/>
	);
	return (
		<>
			<h2>{w.you}</h2>
			{YOU.map(one)}
			<h2>{w.shop}</h2>
			{SHOP.map(one)}
		</>
	);
}
