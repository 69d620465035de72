const FUNCTIONS = new Set(
	"rate increase sum max by le time and or histogram_quantile changes label_values".split(
		" ",
	),
);

/** What an expression asks for: names of figures and of labels; what else stands there has to be a function. */
export function expressionParts(expression: string) {
	const labels: string[] = [];
	const rest = expression
		.replace(/"[^"]*"/g, '""')
		.replace(/\[[^\]]*\]/g, "")
		.replace(/\{([^}]*)\}/g, (_, inner: string) => {
			labels.push(...(inner.match(/[a-z_]+(?=\s*[!=])/g) ?? []));
			return "";
		})
		.replace(/\bby \(([^)]*)\)/g, (_, inner: string) => {
			labels.push(...inner.split(/,\s*/));
			return "";
		})
		.replace(/(?<=label_values\([a-z_]+), (\w+)/g, (_, label: string) => {
			labels.push(label);
			return "";
		});
	const words = rest.match(/[a-z_][a-z0-9_]*/g) ?? [];
	const isFigure = (word: string) =>
		word === "up" || /^(shopbell|process|nodejs)_/.test(word);
	return {
		names: words.filter(isFigure),
		labels,
		unknown: words.filter((word) => !isFigure(word) && !FUNCTIONS.has(word)),
	};
}
