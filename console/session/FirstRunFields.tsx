import { useRef, useState } from "preact/hooks";
import { passwordWords } from "./door-words.ts";
import { Field } from "./Field.tsx";
import { FirstColour } from "./FirstColour.tsx";
import { FirstHoursFields } from "./FirstHoursFields.tsx";
import { FirstTwin } from "./FirstTwin.tsx";
import {
	type FirstRunField,
	originKept,
	readOrigin,
} from "./first-run-form.ts";
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

export function FirstRunFields({
	form,
	colourOf,
}: {
	form: DoorForm<FirstRunField>;
	/** That of the page at an address; null: it names none. */
	colourOf: (origin: string) => Promise<string | null>;
}) {
	const [taken, setTaken] = useState<string | null>(null);
	/** As long as nobody has chosen one. */
	const isOpen = useRef(true);
	const asked = useRef("");
	async function takeColour() {
		const origin = readOrigin(form.typed.origin);
		if (!origin || origin === asked.current || !isOpen.current) return;
		asked.current = origin;
		const accent = await colourOf(origin);
		if (!accent || !isOpen.current || asked.current !== origin) return;
		form.type("accent", accent);
		setTaken(origin);
	}
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
			<div class="door-form" onFocusOut={() => void takeColour()}>
				{SHOP.map(one)}
			</div>
			<FirstTwin form={form} />
			<FirstColour
				value={typed.accent}
				takenFrom={taken}
				onInput={(value) => {
					isOpen.current = false;
					setTaken(null);
					type("accent", value);
				}}
			/>
			<h2>{hoursWords.title}</h2>
			<FirstHoursFields form={form} />
		</>
	);
}
