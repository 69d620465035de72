/** A line with what was found in it: offsets in UTF-16, ascending, none touching another. */
export function Marked({
	line,
	marks,
}: {
	line: string;
	marks: readonly (readonly [number, number])[];
}) {
	let at = 0;
	return (
		<>
			{marks.map(([from, to]) => {
				const before = line.slice(at, from);
				at = to;
				return (
					<>
						{before}
						<mark>{line.slice(from, to)}</mark>
					</>
				);
			})}
			{line.slice(at)}
		</>
	);
}
