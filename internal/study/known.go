package study

// Known is what a party knows of what the parties have said about a study.
type Known struct {
	Acceptances []Acceptance
	Notices     []Notice
}
