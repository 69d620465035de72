import { expect, it } from "vitest";
import { urgencyOf, WAIT_CARE_MS, WAIT_DANGER_MS } from "./waited.ts";

it("changes colour at the two borders, not before", () => {
	expect(urgencyOf(0)).toBe("calm");
	expect(urgencyOf(WAIT_CARE_MS - 1)).toBe("calm");
	expect(urgencyOf(WAIT_CARE_MS)).toBe("care");
	expect(urgencyOf(WAIT_DANGER_MS - 1)).toBe("care");
	expect(urgencyOf(WAIT_DANGER_MS)).toBe("danger");
});
