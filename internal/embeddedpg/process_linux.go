package embeddedpg

import "syscall"

// dieWithParent makes the kernel ask the child for a fast shutdown when we end without having done so.
func dieWithParent(attr *syscall.SysProcAttr) { attr.Pdeathsig = syscall.SIGINT }
