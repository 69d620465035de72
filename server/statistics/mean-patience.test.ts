import { expect, test } from "vitest";
import { meanPatience } from "./mean-patience.ts";

test.each([-1, Number.NaN, Number.POSITIVE_INFINITY])(
	"a wait of %d is refused",
	(waited) => {
		expect(() => meanPatience([{ waited, abandoned: true }])).toThrow(
			RangeError,
		);
	},
);
