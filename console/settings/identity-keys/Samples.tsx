import { useId, useState } from "preact/hooks";
import { CopyLine } from "../../session/CopyLine.tsx";
import { fill } from "../../words/words.ts";
import { SAMPLE_LANGUAGES, type SampleLanguage, sampleFor } from "./samples.ts";
import { keysWords } from "./words.ts";

/** How a shop's server signs, in its language and with the values of this site. */
export function Samples({ site, kid }: { site: string; kid: string | null }) {
	const id = useId();
	const [language, setLanguage] = useState<SampleLanguage>("Node");
	const text = sampleFor(language, { site, kid });
	const w = keysWords;
	return (
		<section class="settings-card identity-sample">
			<h2>{w.samples}</h2>
			<p class="quiet">{w.samplesLead}</p>
			{kid === null && <p>{w.samplesKey}</p>}
			<div class="setting">
				<label for={id}>{w.language}</label>
				<select
					id={id}
					class="select"
					value={language}
					onChange={(event) =>
						setLanguage(event.currentTarget.value as SampleLanguage)
					}
				>
					{SAMPLE_LANGUAGES.map((one) => (
						<option key={one} value={one}>
							{one}
						</option>
					))}
				</select>
			</div>
			<CopyLine key={text} text={text} label={fill(w.copy, { language })} />
		</section>
	);
}
