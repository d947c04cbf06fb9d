package embedded

import "syscall"

// dieWithParent makes the kernel ask the child for a fast shutdown when we end without having done
// so.
func dieWithParent(attr *syscall.SysProcAttr) { attr.Pdeathsig = syscall.SIGINT }

const (
	sharedMemory = "/dev/shm"
	tmpfsMagic   = 0x01021994 // TMPFS_MAGIC of linux/magic.h
	memoryNeeded = 4 << 30    // bytes that must be free: a cluster of tests grows to about one
)

// memoryDir returns the directory of a memory file system with room for a cluster, or "".
func memoryDir() string {
	var fs syscall.Statfs_t
	if err := syscall.Statfs(sharedMemory, &fs); err != nil || fs.Type != tmpfsMagic ||
		fs.Bavail*uint64(fs.Bsize) < memoryNeeded { //nolint:gosec // a block has no negative size
		return ""
	}
	const writable = 2 | 1 // W_OK and X_OK of access(2)
	if err := syscall.Access(sharedMemory, writable); err != nil {
		return ""
	}
	return sharedMemory
}
