//! Counts the memory that the running thread has allocated, for tests of what a piece of work needs.

use std::{
    alloc::{GlobalAlloc, Layout, System},
    cell::Cell,
};

thread_local! {
    static NOW: Cell<isize> = const { Cell::new(0) };
    static MOST: Cell<isize> = const { Cell::new(0) };
}

struct Counting;

#[global_allocator]
static ALLOCATOR: Counting = Counting;

impl Counting {
    fn count(bytes: isize) {
        NOW.set(NOW.get() + bytes);
        MOST.set(MOST.get().max(NOW.get()));
    }
}

// SAFETY: all of it is the system's allocator.
#[expect(unsafe_code, reason = "an allocator cannot be written without")]
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        Self::count(layout.size() as isize);
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        Self::count(-(layout.size() as isize));
        unsafe { System.dealloc(pointer, layout) }
    }
}

/// The result of a piece of work, and the most bytes that it had allocated at once.
pub(crate) fn most_bytes_of<T>(work: impl FnOnce() -> T) -> (T, isize) {
    let before = NOW.get();
    MOST.set(before);
    let result = work();
    (result, MOST.get() - before)
}
