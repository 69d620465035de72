/** Puts values in as Docker Compose does: `${NAME}`, `${NAME:-default}`, `${NAME:?what is missing}`. */
export function interpolate(
	text: string,
	values: Readonly<Record<string, string>>,
): string {
	return text.replace(
		/\$\{(\w+)(?::([-?])([^}]*))?\}/g,
		(_, name: string, sign: string | undefined, other = "") => {
			const value = values[name] ?? "";
			if (value === "" && sign === "?") throw new Error(other);
			return value === "" && sign === "-" ? other : value;
		},
	);
}
