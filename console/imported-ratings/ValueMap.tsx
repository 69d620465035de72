import { meaningOf } from "./mapping.ts";
import { SelectSetting } from "./SelectSetting.tsx";
import { importWords } from "./words.ts";

/** What each value of a column means. */
export function ValueMap<T extends string>({
	values,
	map,
	options,
	none,
	onMap,
}: {
	/** null: there are too many. */
	values: readonly string[] | null;
	map: Readonly<Record<string, T>>;
	options: readonly (readonly [T, string])[];
	none: string;
	onMap: (map: Record<string, T>) => void;
}) {
	const w = importWords;
	if (!values) return <p class="fault">{w.manyValues}</p>;
	return (
		<fieldset class="imported-fields">
			<legend>{w.values}</legend>
			{values.map((value) => (
				<SelectSetting<T | "">
					key={value}
					label={value}
					value={meaningOf(map, value) ?? ""}
					options={[["", none], ...options]}
					onChoose={(meaning) => {
						const { [value]: _, ...others } = map;
						const rest = others as Record<string, T>;
						onMap(meaning ? { ...rest, [value]: meaning } : rest);
					}}
				/>
			))}
		</fieldset>
	);
}
