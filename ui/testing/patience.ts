import { configure } from "@testing-library/preact";

// A second, as it is by default, is a time limit on a busy machine. This one ends just before the test's own.
configure({ asyncUtilTimeout: 25_000 });
