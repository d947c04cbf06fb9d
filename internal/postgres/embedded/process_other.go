//go:build !linux

package embedded

import "syscall"

// dieWithParent does nothing where the kernel has no parent-death signal: the next Start stops the
// orphan.
func dieWithParent(*syscall.SysProcAttr) {}

// memoryDir returns "": there is no memory file system that every machine has.
func memoryDir() string { return "" }
