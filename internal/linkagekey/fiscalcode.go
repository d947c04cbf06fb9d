package linkagekey

// The Italian codice fiscale (decree of the Ministry of Finance of 23 December 1976): 16 characters
// for a person, of which the last is a check character, and 11 digits for a firm or a provisional
// code, of which the last is a check digit.
//
// Where two persons would have the same code, digits are replaced by the letters of omocodiaLetters
// (from the right). Such a code belongs to somebody else than the code with digits, so it is never
// turned back; its check character is computed over the letters.

const (
	fiscalCodePerson = 16
	fiscalCodeFirm   = 11
	// personShape: A a letter, 9 a digit or its omocodia letter, M the letter of a month.
	personShape     = "AAAAAA99M99A999A"
	monthLetters    = "ABCDEHLMPRST"
	omocodiaLetters = "LMNPQRSTUV"
)

// oddValues holds the values of 0..9 (as of A..J) and A..Z in odd positions, counted from 1.
var oddValues = [26]int{1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23}

// checkFiscalCode returns what is odd about an upper-case code without spaces.
func checkFiscalCode(b []byte) Warning {
	switch len(b) {
	case fiscalCodePerson:
		if !hasPersonShape(b) {
			return BadShape
		}
		if personCheck(b[:fiscalCodePerson-1]) != b[fiscalCodePerson-1] {
			return BadCheckCharacter
		}
	case fiscalCodeFirm:
		for _, c := range b {
			if !isDigit(c) {
				return BadShape
			}
		}
		if firmCheck(b[:fiscalCodeFirm-1]) != b[fiscalCodeFirm-1] {
			return BadCheckCharacter
		}
	default:
		return BadShape
	}
	return 0
}

func hasPersonShape(b []byte) bool {
	for i, c := range b {
		var ok bool
		switch personShape[i] {
		case '9':
			ok = isDigit(c) || contains(omocodiaLetters, c)
		case 'M':
			ok = contains(monthLetters, c)
		default:
			ok = 'A' <= c && c <= 'Z'
		}
		if !ok {
			return false
		}
	}
	return true
}

// personCheck computes the check character of 15 letters and digits.
func personCheck(b []byte) byte {
	sum := 0
	for i, c := range b {
		v := int(c - 'A')
		if isDigit(c) {
			v = int(c - '0')
		}
		if i%2 == 0 { // odd, counted from 1
			v = oddValues[v]
		}
		sum += v
	}
	return "ABCDEFGHIJKLMNOPQRSTUVWXYZ"[sum%26]
}

// firmCheck computes the check digit of 10 digits: Luhn's formula, as for the partita IVA.
func firmCheck(b []byte) byte {
	sum := 0
	for i, c := range b {
		v := int(c - '0')
		if i%2 == 1 {
			if v *= 2; v > 9 {
				v -= 9
			}
		}
		sum += v
	}
	return "0123456789"[(10-sum%10)%10]
}

func contains(set string, c byte) bool {
	for i := range len(set) {
		if set[i] == c {
			return true
		}
	}
	return false
}
