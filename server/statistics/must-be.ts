/**
 * Refuses what a formula has no answer for, with a RangeError that says what and how much: a figure that looks
 * right and is not would be shown to somebody. NaN is refused wherever `isRight` is a comparison.
 */
export function mustBe(what: string, value: number, isRight: boolean): void {
	if (!isRight) throw new RangeError(`no ${what}: ${value}`);
}

/** A whole number from 0. */
export function mustBeCount(what: string, value: number): void {
	mustBe(what, value, Number.isInteger(value) && value >= 0);
}

/** From 0, and finite. */
export function mustBeAmount(what: string, value: number): void {
	mustBe(what, value, value >= 0 && value < Number.POSITIVE_INFINITY);
}

/** Above 0, and finite. */
export function mustBePositive(what: string, value: number): void {
	mustBe(what, value, value > 0 && value < Number.POSITIVE_INFINITY);
}
