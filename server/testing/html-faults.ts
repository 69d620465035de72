import { HtmlValidate } from "html-validate";

const validate = new HtmlValidate({
	extends: ["html-validate:recommended", "html-validate:document"],
	rules: {
		// Of style, not of what is valid: ours are long where a shop's name is.
		"long-title": "off",
		// What people write may have two spaces.
		"no-trailing-whitespace": "off",
	},
});

/** What is wrong with the HTML of a page, as lines. */
export function htmlFaults(html: string): string[] {
	const { results } = validate.validateStringSync(html);
	return results.flatMap(({ messages }) =>
		messages.map(
			({ line, ruleId, message }) => `${line}: ${ruleId}: ${message}`,
		),
	);
}
