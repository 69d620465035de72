import customerNode from "../../../samples/customer.mjs?raw";
import customerPhp from "../../../samples/customer.php?raw";
import customerPython from "../../../samples/customer.py?raw";
import customerRuby from "../../../samples/customer.rb?raw";
import orderNode from "../../../samples/order.mjs?raw";
import orderPhp from "../../../samples/order.php?raw";
import orderPython from "../../../samples/order.py?raw";
import orderRuby from "../../../samples/order.rb?raw";

/** As they run on a shop's server, but for the values of a site. */
const SAMPLES = {
	customer: {
		Node: customerNode,
		PHP: customerPhp,
		Python: customerPython,
		Ruby: customerRuby,
	},
	order: {
		Node: orderNode,
		PHP: orderPhp,
		Python: orderPython,
		Ruby: orderRuby,
	},
};

/** What a shop's server signs. */
export type Signed = keyof typeof SAMPLES;
export type SampleLanguage = keyof (typeof SAMPLES)["customer"];
export const SAMPLE_LANGUAGES = Object.keys(
	SAMPLES.customer,
) as SampleLanguage[];

/** The sample with a site's values. @param kid null: there is no key yet */
export function sampleFor(
	signed: Signed,
	language: SampleLanguage,
	{ relay, site, kid }: { relay: string; site: string; kid: string | null },
): string {
	const text = SAMPLES[signed][language]
		.replace("YOUR-RELAY", relay)
		.replace("YOUR-SITE", site);
	return kid === null ? text : text.replace("YOUR-KEY-ID", kid);
}
