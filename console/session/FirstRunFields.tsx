import { passwordWords } from "./door-words.ts";
import { Field } from "./Field.tsx";
import { FirstColour } from "./FirstColour.tsx";
import { FirstHoursFields } from "./FirstHoursFields.tsx";
import { type FirstRunField, originKept } from "./first-run-form.ts";
import { firstRunWords, hoursWords } from "./first-run-words.ts";
import { PasswordField } from "./PasswordField.tsx";
import { passwordHint } from "./password-fault.ts";
import type { DoorForm } from "./use-door-form.ts";

const w = firstRunWords;
const YOU = [
	["name", w.name, w.nameHint, "text", "name"],
	["email", w.email, w.emailHint, "email", "username"],
] as const;
const SHOP = [
	["siteName", w.siteName, "", "text", "organization"],
	["origin", w.origin, w.originHint, "url", "url"],
] as const;

export function FirstRunFields({ form }: { form: DoorForm<FirstRunField> }) {
	const { typed, faults, type } = form;
	const one = ([name, label, hint, inputMode, autoComplete]:
		| (typeof YOU)[number]
		| (typeof SHOP)[number]) => (
		<Field
			key={name}
			name={name}
			label={label}
			hint={(name === "origin" && originKept(typed.origin)) || hint}
			input={{ inputMode, autoComplete }}
			value={typed[name]}
			fault={faults[name]}
			onInput={(value) => type(name, value)}
		/>
	);
	return (
		<>
			<h2>{w.you}</h2>
			{YOU.map(one)}
			<PasswordField
				isNew
				label={passwordWords.password}
				hint={passwordHint}
				value={typed.password}
				fault={faults.password}
				onInput={(value) => type("password", value)}
			/>
			<h2>{w.shop}</h2>
			{SHOP.map(one)}
			<FirstColour
				value={typed.accent}
				onInput={(value) => type("accent", value)}
			/>
			<h2>{hoursWords.title}</h2>
			<FirstHoursFields form={form} />
		</>
	);
}
