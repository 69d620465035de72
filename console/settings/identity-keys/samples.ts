import node from "../../../samples/customer.mjs?raw";
import php from "../../../samples/customer.php?raw";
import python from "../../../samples/customer.py?raw";
import ruby from "../../../samples/customer.rb?raw";

/** As they run on a shop's server, but for the values of a site. */
const SAMPLES = { Node: node, PHP: php, Python: python, Ruby: ruby };

export type SampleLanguage = keyof typeof SAMPLES;
export const SAMPLE_LANGUAGES = Object.keys(SAMPLES) as SampleLanguage[];

/** The sample with a site's values. @param kid null: there is no key yet */
export function sampleFor(
	language: SampleLanguage,
	{ site, kid }: { site: string; kid: string | null },
): string {
	const text = SAMPLES[language].replace("YOUR-SITE", site);
	return kid === null ? text : text.replace("YOUR-KEY-ID", kid);
}
