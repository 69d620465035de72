import { useId, useState } from "preact/hooks";
import { addressesOf } from "../../session/addresses.ts";
import { CopyLine } from "../../session/CopyLine.tsx";
import { fill } from "../../words/words.ts";
import {
	SAMPLE_LANGUAGES,
	type SampleLanguage,
	type Signed,
	sampleFor,
} from "./samples.ts";
import { keysWords } from "./words.ts";

/** How a shop's server signs, in its language and with the values of this site. */
export function Samples({ site, kid }: { site: string; kid: string | null }) {
	const [signed, setSigned] = useState<Signed>("customer");
	const [language, setLanguage] = useState<SampleLanguage>("Node");
	const text = sampleFor(signed, language, {
		relay: addressesOf(document).relay,
		site,
		kid,
	});
	const w = keysWords;
	const label = signed === "customer" ? w.copy : w.copyOrder;
	return (
		<section class="settings-card identity-sample">
			<h2>{w.samples}</h2>
			<p class="quiet">{w.samplesLead}</p>
			{kid === null && <p>{w.samplesKey}</p>}
			<Choice
				label={w.signed}
				value={signed}
				options={[
					["customer", w.signedCustomer],
					["order", w.signedOrder],
				]}
				onChoose={(one) => setSigned(one)}
			/>
			<Choice
				label={w.language}
				value={language}
				options={SAMPLE_LANGUAGES.map((one) => [one, one] as const)}
				onChoose={(one) => setLanguage(one)}
			/>
			<CopyLine key={text} text={text} label={fill(label, { language })} />
		</section>
	);
}

function Choice<T extends string>({
	label,
	value,
	options,
	onChoose,
}: {
	label: string;
	value: T;
	options: readonly (readonly [T, string])[];
	onChoose(value: T): void;
}) {
	const id = useId();
	return (
		<div class="setting">
			<label for={id}>{label}</label>
			<select
				id={id}
				class="select"
				value={value}
				onChange={({ currentTarget }) => onChoose(currentTarget.value as T)}
			>
				{options.map(([one, name]) => (
					<option key={one} value={one}>
						{name}
					</option>
				))}
			</select>
		</div>
	);
}
